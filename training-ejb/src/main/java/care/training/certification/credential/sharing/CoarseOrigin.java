package care.training.certification.credential.sharing;

/**
 * From roughly where a link was opened: enough for its holder to see that somebody did, too little to find anybody. Of an
 * IPv4 address the first two numbers, of an IPv6 address the first two groups.
 */
public final class CoarseOrigin {
    private CoarseOrigin() {}

    /** @param address as the server has it; anything else than an address gives an empty text */
    public static String of(String address) {
        if (address == null) {
            return "";
        }
        if (address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return address.replaceFirst("\\.\\d+\\.\\d+$", ".*.*");
        }
        return address.matches("[0-9a-fA-F]{1,4}:[0-9a-fA-F]{1,4}:[0-9a-fA-F:.%\\w]*")
                ? address.replaceFirst("^([^:]+:[^:]+):.*$", "$1:*")
                : "";
    }
}
