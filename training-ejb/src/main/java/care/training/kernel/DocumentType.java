package care.training.kernel;

/** The kinds of document that identify a person. Numbers of different kinds are never compared. */
public enum DocumentType {
    RESIDENT_ID,
    HK_MACAO_PERMIT,
    TAIWAN_PERMIT,
    HMT_RESIDENCE,
    FOREIGN_PERMANENT_RESIDENT,
    PASSPORT
}
