package care.training.kernel.outbound;

import java.io.IOException;

/** A connection was asked for to where this server does not connect for others, such as its own network. */
public class ForbiddenAddress extends IOException {
    private static final long serialVersionUID = 1L;

    public ForbiddenAddress() {
        super("the address may not be reached from here");
    }
}
