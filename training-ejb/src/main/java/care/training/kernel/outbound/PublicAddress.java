package care.training.kernel.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Whether an address is one that everybody on the internet can reach, and so tells nothing of our own network. */
public final class PublicAddress {
    /** Blocks of IPv4 that are not (IANA special-purpose registry, RFC 6890), beside those the JDK knows. */
    private static final List<Block> CLOSED = List.of(
            new Block(0, 0, 8),
            new Block(100, 64, 10),
            new Block(192, 0, 24),
            new Block(192, 88, 16),
            new Block(198, 18, 15),
            new Block(240, 0, 4));

    private PublicAddress() {}

    public static boolean isOne(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? CLOSED.stream().noneMatch(block -> block.has(bytes))
                : address instanceof Inet6Address && isGlobal(bytes);
    }

    /** Only 2000::/3 is given out; within it, what carries an IPv4 address or is for documents leads elsewhere. */
    private static boolean isGlobal(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second == 0;
        boolean documents = first == 0x2001 && second == 0x0db8;
        return (first & 0xe000) == 0x2000 && !tunnel && !documents;
    }

    private record Block(int first, int second, int prefix) {
        boolean has(byte[] address) {
            int bits = (address[0] & 0xff) << 24 | (address[1] & 0xff) << 16 | (address[2] & 0xff) << 8;
            int mask = -1 << (Integer.SIZE - prefix);
            return (bits & mask) == ((first << 24 | second << 16) & mask);
        }
    }
}
