package care.training.certification.upload;

/** How a certificate stands with the national site. */
public enum UploadState {
    /** In no file so far. */
    NOT_YET_UPLOADED,
    /** In a file; the site has not answered. */
    SENT,
    ACCEPTED,
    /** To be put right and sent again. */
    REFUSED
}
