/** The plan's quotas by area and year, beside what stands there. */
package care.training.registry.quota;
