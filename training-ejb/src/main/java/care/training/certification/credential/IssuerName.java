package care.training.certification.credential;

import care.training.kernel.SocialCreditCode;

/** An evaluation body as credentials name it. @param english null where it has no English name */
public record IssuerName(SocialCreditCode code, String chinese, String english) {}
