/**
 * Values and small services that every capability speaks: identity documents, social credit codes, levels, problems,
 * the caller, the clock, settings and encryption at rest. It knows no capability.
 */
package care.training.kernel;
