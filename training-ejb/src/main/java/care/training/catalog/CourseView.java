package care.training.catalog;

import care.training.kernel.Level;
import care.training.registry.Organization;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A course as anybody may see it.
 *
 * @param provider unified social credit code
 * @param providerNameEn null where it has none
 * @param fee in yuan, two decimals
 * @param kind null where the provider does not say
 * @param program code, title and major of what it belongs to; null for nothing
 * @param classes those that have not ended, the earliest first
 */
public record CourseView(
        UUID id,
        String provider,
        String providerName,
        String providerNameEn,
        String code,
        String title,
        String titleEn,
        String occupation,
        Level level,
        int hours,
        BigDecimal credits,
        DeliveryMode mode,
        String district,
        BigDecimal fee,
        String description,
        CourseKind kind,
        List<CourseModule> modules,
        List<String> teachers,
        ProgramData program,
        List<ClassView> classes) {

    static CourseView of(Course course, Organization provider, List<ClassView> classes) {
        CourseData data = course.data();
        String english = provider.name(Locale.ENGLISH);
        return new CourseView(
                course.id(),
                course.provider(),
                provider.name(),
                english.equals(provider.name()) ? null : english,
                data.code(),
                data.title(),
                data.titleEn(),
                data.occupation(),
                data.level(),
                data.hours(),
                data.credits(),
                data.mode(),
                data.district(),
                BigDecimal.valueOf(data.feeCents(), 2),
                data.description(),
                data.kind(),
                data.modules(),
                data.teachers(),
                data.program(),
                classes);
    }

    CourseView with(List<ClassView> others) {
        return new CourseView(
                id,
                provider,
                providerName,
                providerNameEn,
                code,
                title,
                titleEn,
                occupation,
                level,
                hours,
                credits,
                mode,
                district,
                fee,
                description,
                kind,
                modules,
                teachers,
                program,
                others);
    }

    /** The title in a language, the Chinese one where there is no other. */
    public String title(Locale locale) {
        return titleEn != null && "en".equals(locale.getLanguage()) ? titleEn : title;
    }

    public String providerName(Locale locale) {
        return providerNameEn != null && "en".equals(locale.getLanguage()) ? providerNameEn : providerName;
    }
}
