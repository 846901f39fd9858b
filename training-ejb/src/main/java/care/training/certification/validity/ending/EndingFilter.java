package care.training.certification.validity.ending;

import care.training.certification.validity.ValidityState;

/**
 * What of that which ends is listed.
 *
 * @param within ends in so many days, today and the last among them; null for any
 * @param state null for any
 * @param occupation a code; null for any
 * @param words in the holder's name or the number; null for any
 */
public record EndingFilter(Integer within, ValidityState state, String occupation, String words) {}
