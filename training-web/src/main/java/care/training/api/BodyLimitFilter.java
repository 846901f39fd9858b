package care.training.api;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body that is too large: by its announced length, and by counting where the length was not told or a lie. */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        BodyLimit limit = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        int megabytes = limit == null ? BodyLimit.DEFAULT_MB : limit.mb();
        if (request.getLength() > megabytes * 1024L * 1024) {
            throw new Problem(ProblemCode.BODY_TOO_LARGE, megabytes);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), megabytes));
        }
    }

    private static final class Counted extends FilterInputStream {
        private final int megabytes;
        private long left;

        Counted(InputStream body, int megabytes) {
            super(body);
            this.megabytes = megabytes;
            this.left = megabytes * 1024L * 1024;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int got) {
            left -= got;
            if (left < 0) {
                throw new Problem(ProblemCode.BODY_TOO_LARGE, megabytes);
            }
        }
    }
}
