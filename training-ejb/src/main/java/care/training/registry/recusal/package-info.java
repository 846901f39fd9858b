/** Who must not examine whom: relations that are declared, and those that employment tells. */
package care.training.registry.recusal;
