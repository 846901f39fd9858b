package care.training.ledger;

import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.Growth;
import care.training.ledger.tree.Tree;
import care.training.ledger.tree.TreeHash;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A log and a signer of receipts with keys of their own, without a database. */
public final class TestLog {
    public static final String ORIGIN = "log.test.example/1";

    private final LogKey key;
    private final ReceiptSigner signer;
    private final List<byte[]> digests = new ArrayList<>();

    public TestLog(Path folder) throws JOSEException, IOException {
        key = new LogKey(
                ORIGIN,
                Files.writeString(
                        folder.resolve("log.jwk"),
                        new OctetKeyPairGenerator(Curve.Ed25519).generate().toJSONString()));
        ECKey receipts = new ECKeyGenerator(Curve.P_256).keyID("receipts").generate();
        signer = new ReceiptSigner(Files.writeString(folder.resolve("receipt.jwk"), receipts.toJSONString()));
    }

    public LogKey key() {
        return key;
    }

    public ReceiptSigner signer() {
        return signer;
    }

    public void append(byte[] digest) {
        digests.add(digest);
    }

    /** A note as the log signs it. */
    public String note(long size, TreeHash root) {
        return key.signed(new Checkpoint(ORIGIN, size, root).text());
    }

    /** Proves the entry in the log as it is now. */
    public LogProof proof(byte[] digest) {
        Growth growth = new Growth(0, (level, number) -> {
            throw new IllegalStateException("nothing was there before");
        });
        digests.forEach(each -> growth.add(TreeHash.leaf(each)));
        Tree tree = growth.tree();
        int index = digests.indexOf(digest);
        return new LogProof(
                index,
                tree.size(),
                HexFormat.of().formatHex(digest),
                tree.inclusionOf(index).stream().map(TreeHash::toString).toList(),
                note(tree.size(), tree.root()));
    }
}
