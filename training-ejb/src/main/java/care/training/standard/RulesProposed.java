package care.training.standard;

/**
 * The rules are about to become these: whoever keeps something that must agree with them throws a problem where it does
 * not, which refuses the change.
 */
public record RulesProposed(ProposedStandards standards) {}
