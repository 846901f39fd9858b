package care.training.kernel;

/** The realm roles of the identity provider, as the API's contract names them. */
public final class Roles {
    public static final String CAREGIVER = "caregiver";
    public static final String COLLEGE = "college";
    public static final String ASSOCIATION = "association";
    public static final String ASSESSOR = "assessor";
    public static final String EMPLOYER = "employer";
    public static final String REGULATOR = "regulator";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Roles() {}
}
