package care.training.certification.credential.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedNetworkTest {
    private final List<URI> asked = new ArrayList<>();
    private final BoundedNetwork network = new BoundedNetwork(new Network() {
        @Override
        public boolean isAllowed() {
            return true;
        }

        @Override
        public Optional<byte[]> fetch(URI address) {
            asked.add(address);
            return Optional.of(new byte[1]);
        }
    });

    @Test
    void a_document_is_asked_for_once() {
        assertThat(network.fetch(URI.create("https://a.example/1"))).isPresent();
        assertThat(network.fetch(URI.create("https://a.example/1"))).isPresent();
        assertThat(asked).hasSize(1);
    }

    @Test
    void one_credential_cannot_make_us_ask_for_more_than_a_few() {
        for (int i = 1; i <= BoundedNetwork.MOST_DOCUMENTS; i++) {
            assertThat(network.fetch(URI.create("https://a.example/" + i))).isPresent();
        }
        assertThat(network.fetch(URI.create("https://a.example/x"))).isEmpty();
        assertThat(asked).hasSize(BoundedNetwork.MOST_DOCUMENTS);
    }
}
