package care.training.ban;

/** The law a decision names, by the numbers of the domain's table of laws. */
public enum LegalBasis {
    L1,
    L2,
    L3,
    L4,
    L5,
    L6,
    L7,
    L8,
    L9,
    L10,
    L11,
    L12,
    L13,
    L14,
    L15,
    L16,
    L17,
    L18,
    L19
}
