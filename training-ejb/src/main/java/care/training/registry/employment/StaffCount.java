package care.training.registry.employment;

import care.training.registry.OrganizationKind;

/**
 * How many work for an organization on a day, nobody named.
 *
 * @param staff people with a post
 * @param carers those of them whose post counts for an occupation with a standard
 */
public record StaffCount(
        String code, String name, String nameEn, OrganizationKind kind, String district, long staff, long carers) {}
