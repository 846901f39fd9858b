package care.training.registry;

/** What an organization is on this platform (domain 6.1 and 3.4). */
public enum OrganizationKind {
    NURSERY,
    KINDERGARTEN_CLASS,
    EMPLOYER_NURSERY,
    COMMUNITY_POINT,
    HOME_POINT,
    HOME_SERVICE,
    COLLEGE,
    MEDICAL,
    EVALUATION_BODY,
    AUTHORITY
}
