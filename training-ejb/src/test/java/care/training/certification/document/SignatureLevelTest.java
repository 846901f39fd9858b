package care.training.certification.document;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.signing.LongTerm;
import care.training.certification.signing.OwnAuthority;
import care.training.certification.signing.SignatureLevel;
import care.training.certification.signing.TrustedAlgorithms;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The European Commission's validator judges the signatures of certificates. */
class SignatureLevelTest {
    /** The second byte of the four that say that a PDF holds binary data. */
    private static final int COMMENT = "%PDF-1.7\n%".length() + 1;

    /** It judges by the machine's clock. */
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final CertificateAuthority AUTHORITY = new CertificateAuthority(
            "C=CN,CN=Authority of a Test", NOW.minus(1, ChronoUnit.DAYS), NOW.plus(3_000, ChronoUnit.DAYS));
    private static final CertificateFiles ISSUER =
            CertificateFiles.of(AUTHORITY, AUTHORITY.signer("C=CN,O=Association of a Test,CN=Seal of a Test"));

    @ParameterizedTest
    @CsvSource({"B_B, PAdES_BASELINE_B", "B_T, PAdES_BASELINE_T", "B_LT, PAdES_BASELINE_LT", "B_LTA, PAdES_BASELINE_LTA"
    })
    void a_certificate_passes_at_the_level_it_is_signed_at(SignatureLevel level, String named) {
        SimpleReport report = judge(ISSUER.signed("王小明", level, NOW));
        String signature = report.getFirstSignatureId();

        assertThat(report.getSignaturesCount()).isOne();
        assertThat(report.getIndication(signature))
                .as("%s", report.getAdESValidationErrors(signature))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(signature)).hasToString(named.replace('_', '-'));
        assertThat(report.getAdESValidationWarnings(signature))
                .extracting(Message::getValue)
                .as("but for an authority that has no address, since nobody is asked")
                .containsOnly("The authority info access is not present!");
    }

    /** As if SHA-256 had a last day: the newer stamp has another imprint, and its maker signs by another digest. */
    @Test
    void a_file_that_was_stamped_again_by_sha_512_passes() throws GeneralSecurityException {
        byte[] signed = ISSUER.signed("王小明", SignatureLevel.B_LTA, NOW);
        byte[] renewed =
                ISSUER.by(TrustedAlgorithms.until("SHA-512", "open", "open")).renewed(signed, NOW.plusSeconds(1));
        SimpleReport report = judge(renewed);
        String signature = report.getFirstSignatureId();

        assertThat(LongTerm.basis(signed).written()).isEqualTo("SHA-256/SHA-256/ECDSA-256");
        assertThat(LongTerm.basis(renewed).written()).isEqualTo("SHA-512/SHA-512/ECDSA-256");
        assertThat(renewed).as("nothing that was there is touched").startsWith(signed);
        assertThat(report.getIndication(signature))
                .as("%s", report.getAdESValidationErrors(signature))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(signature)).hasToString("PAdES-BASELINE-LTA");
    }

    /** Nobody answers by OCSP, neither the platform while it signs nor the judge. */
    @ParameterizedTest
    @CsvSource({"B_LT, PAdES_BASELINE_LT", "B_LTA, PAdES_BASELINE_LTA"})
    void a_certificate_passes_that_only_its_authoritys_list_proves(SignatureLevel level, String named) {
        byte[] signed = ISSUER.byList().signed("王小明", level, NOW);
        CommonCertificateVerifier verifier = trusting();
        verifier.setCrlSource(new Published(AUTHORITY.services(Map.of(), Clock.systemUTC())));
        SimpleReport report = judge(signed, verifier);
        String signature = report.getFirstSignatureId();

        assertThat(report.getIndication(signature))
                .as("%s", report.getAdESValidationErrors(signature))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(signature)).hasToString(named.replace('_', '-'));
    }

    @ParameterizedTest
    @CsvSource({"B_B", "B_LTA"})
    void one_changed_byte_does_not_pass(SignatureLevel level) {
        byte[] changed = ISSUER.signed("王小明", level, NOW);
        // in the comment after the header: the file can be read as before, and only the signature tells
        changed[COMMENT] ^= 1;
        SimpleReport report = judge(changed);
        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    private static SimpleReport judge(byte[] pdf) {
        CommonCertificateVerifier verifier = trusting();
        verifier.setOcspSource(new Responder(AUTHORITY.services(Map.of(), Clock.systemUTC())));
        return judge(pdf, verifier);
    }

    private static CommonCertificateVerifier trusting() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(AUTHORITY.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        return verifier;
    }

    private static SimpleReport judge(byte[] pdf, CommonCertificateVerifier verifier) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    /** Gives the validator the authority's list as it would find it over the network. */
    private record Published(OwnAuthority authority) implements CRLSource {
        @Override
        public CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
            try {
                CRLToken token = new CRLToken(
                        certificate, CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(authority.list()), issuer));
                token.setExternalOrigin(RevocationOrigin.EXTERNAL);
                return token;
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** Answers the validator as the authority's responder would over the network. */
    private record Responder(OwnAuthority authority) implements OCSPSource {
        @Override
        public OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
            try {
                CertificateID id = new CertificateID(
                        new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(issuer.getCertificate()),
                        certificate.getSerialNumber());
                byte[] question = new OCSPReqBuilder().addRequest(id).build().getEncoded();
                BasicOCSPResp answer = (BasicOCSPResp) new OCSPResp(authority.standing(question)).getResponseObject();
                return new OCSPToken(answer, answer.getResponses()[0], certificate, issuer);
            } catch (IOException
                    | org.bouncycastle.cert.ocsp.OCSPException
                    | java.security.GeneralSecurityException
                    | org.bouncycastle.operator.OperatorCreationException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
