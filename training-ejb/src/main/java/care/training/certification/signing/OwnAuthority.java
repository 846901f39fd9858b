package care.training.certification.signing;

import care.training.kernel.Signatures;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time stamp authority and an OCSP responder of one's own, for the demo and for tests: what they say is true by the clock
 * they are given, and worth nothing outside.
 */
public final class OwnAuthority {
    /** An arc that anybody may use for examples (ITU-T X.660, 2.999). */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");

    private static final Duration NEWER_AFTER = Duration.ofHours(12);
    private static final String ALGORITHM = "SHA256withECDSA";

    /** It signs by the digest it is asked by, and this one where it has no signature for that. */
    private static final Map<ASN1ObjectIdentifier, String> BY_DIGEST = Map.of(
            TSPAlgorithms.SHA384, "SHA384withECDSA",
            TSPAlgorithms.SHA512, "SHA512withECDSA");

    private static final int SERIAL_BITS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Entry stamper;
    private final Entry responder;
    private final PublishedList list;
    private final Map<BigInteger, Instant> revoked;
    private final Clock clock;

    /**
     * A key with its certificates, the authority's last.
     *
     * @param chain the key's own certificate first
     */
    public record Entry(PrivateKey key, List<X509Certificate> chain) {
        X509Certificate own() {
            return chain.get(0);
        }

        X509Certificate authority() {
            return chain.get(chain.size() - 1);
        }
    }

    /**
     * @param list what the authority itself has signed: its key is not here
     * @param revoked serial numbers of certificates, with the moment from which on they are revoked
     */
    public OwnAuthority(
            Entry stamper, Entry responder, PublishedList list, Map<BigInteger, Instant> revoked, Clock clock) {
        this.stamper = stamper;
        this.responder = responder;
        this.list = list;
        this.revoked = Map.copyOf(revoked);
        this.clock = clock;
    }

    /** From a PKCS#12 file with the entries {@code tsa} and {@code ocsp}, and the list {@code ca.crl} beside it. */
    public static OwnAuthority read(Path file, String password, Clock clock)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, password.toCharArray());
        }
        byte[] list = Files.readAllBytes(file.resolveSibling("ca.crl"));
        return new OwnAuthority(
                entry(store, "tsa", password), entry(store, "ocsp", password), list::clone, Map.of(), clock);
    }

    /**
     * Answer to a request for a time stamp (RFC 3161), in DER.
     *
     * @throws IOException where the request cannot be read
     */
    public byte[] timeStamp(byte[] request) throws IOException {
        try {
            TimeStampRequest asked = new TimeStampRequest(request);
            DigestCalculator sha256 = new BcDigestCalculatorProvider()
                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .setProvider(Signatures.PROVIDER)
                            .build(
                                    BY_DIGEST.getOrDefault(asked.getMessageImprintAlgOID(), ALGORITHM),
                                    stamper.key(),
                                    stamper.own()),
                    sha256,
                    POLICY);
            tokens.addCertificates(new JcaCertStore(stamper.chain()));
            return new TimeStampResponseGenerator(
                            tokens, Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512))
                    .generate(asked, new BigInteger(SERIAL_BITS, RANDOM), Date.from(clock.instant()))
                    .getEncoded();
        } catch (TSPException | OperatorCreationException | GeneralSecurityException broken) {
            throw new IOException("no time stamp can be made", broken);
        }
    }

    /**
     * Answer to a question whether certificates stand (RFC 6960), in DER.
     *
     * @throws IOException where the question cannot be read
     */
    public byte[] standing(byte[] question) throws IOException {
        try {
            OCSPReq asked = new OCSPReq(question);
            X509CertificateHolder[] chain = {
                new JcaX509CertificateHolder(responder.own()), new JcaX509CertificateHolder(responder.authority())
            };
            BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(chain[0].getSubject()));
            Instant now = clock.instant();
            for (Req one : asked.getRequestList()) {
                boolean ours = one.getCertID().matchesIssuer(chain[1], new BcDigestCalculatorProvider());
                answer.addResponse(
                        one.getCertID(),
                        ours ? status(one.getCertID().getSerialNumber()) : new UnknownStatus(),
                        Date.from(now),
                        Date.from(now.plus(NEWER_AFTER)));
            }
            OCSPResp response = new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            answer.build(
                                    new JcaContentSignerBuilder(ALGORITHM)
                                            .setProvider(Signatures.PROVIDER)
                                            .build(responder.key()),
                                    Arrays.copyOf(chain, 1),
                                    Date.from(now)));
            return response.getEncoded();
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException broken) {
            throw new IOException("no answer can be made", broken);
        }
    }

    /**
     * The authority's list of revoked certificates (RFC 5280), in DER.
     *
     * @throws IOException where there is none
     */
    public byte[] list() throws IOException {
        return list.fetch();
    }

    private CertificateStatus status(BigInteger serial) {
        Instant since = revoked.get(serial);
        return since == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(since));
    }

    private static Entry entry(KeyStore store, String alias, String password) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || !(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)) {
            throw new GeneralSecurityException("no key under the alias " + alias);
        }
        return new Entry(
                key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    }
}
