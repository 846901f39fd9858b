package care.training.check;

import care.training.kernel.SocialCreditCode;

/**
 * What an employer asks.
 *
 * @param account who asks in its name
 */
public record Question(NewCheck asked, SocialCreditCode employer, String account) {}
