package care.training.catalog;

/**
 * What a provider says of a program that courses belong to: a major of a college or a training project.
 *
 * @param code the provider's own, unique with that provider
 * @param majorCode of the Ministry of Education's list of majors: six digits and, for some of universities', K, T or TK;
 *     null for a program that is no major
 */
public record ProgramData(String code, String title, String majorCode) {}
