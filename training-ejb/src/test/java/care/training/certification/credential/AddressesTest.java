package care.training.certification.credential;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.SocialCreditCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final SocialCreditCode BODY = new SocialCreditCode("51610100MJT000010Y");

    @ParameterizedTest
    @CsvSource({
        "https://training.example.org, did:web:training.example.org",
        "https://training.example.org/, did:web:training.example.org",
        "http://127.0.0.1:8080, did:web:127.0.0.1%3A8080",
        "https://example.org/training, did:web:example.org:training"
    })
    void an_identifier_says_where_its_document_lies(String base, String identifier) {
        Addresses addresses = new Addresses(base);
        assertThat(addresses.platform()).isEqualTo(identifier);
        assertThat(addresses.issuer(BODY)).isEqualTo(identifier + ":issuers:51610100MJT000010Y");
        assertThat(addresses.isOurs(addresses.issuer(BODY))).isTrue();
        assertThat(addresses.isOurs(identifier)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:other.example.org",
                "did:web:other.example.org:issuers:51610100MJT000010Y",
                "did:web:training.example.org:issuers:51610100MJT000010Y:more",
                "did:web:training.example.org:issuers:",
                "did:web:training.example.org:x:issuers:51610100MJT000010Y",
                "did:web:training.example.org.evil.example",
                "DID:WEB:training.example.org"
            })
    void an_identifier_like_ours_is_not_ours(String identifier) {
        assertThat(new Addresses("https://training.example.org").isOurs(identifier))
                .isFalse();
    }

    @Test
    void our_own_status_lists_are_known_by_their_whole_address() {
        Addresses addresses = new Addresses("https://training.example.org");
        UUID id = UUID.randomUUID();
        assertThat(addresses.statusListAt(addresses.statusList(id))).contains(id);
        assertThat(addresses.statusListAt("https://training.example.org.evil.example/api/v1/status-lists/" + id))
                .isEmpty();
        assertThat(addresses.statusListAt(addresses.statusList(id) + "/x")).isEmpty();
        assertThat(addresses.statusListAt("https://training.example.org/api/v1/status-lists/1"))
                .isEmpty();
    }
}
