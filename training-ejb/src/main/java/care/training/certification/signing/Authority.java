package care.training.certification.signing;

import java.io.IOException;

/** Somebody who answers signed requests in DER: a time stamp authority or an OCSP responder. */
@FunctionalInterface
public interface Authority {
    /**
     * @param request in DER
     * @return the answer in DER
     * @throws IOException where there is no answer
     */
    byte[] ask(byte[] request) throws IOException;
}
