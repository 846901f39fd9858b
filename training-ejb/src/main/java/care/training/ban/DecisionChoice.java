package care.training.ban;

/** A kind of decision with a law that it may rest on: what officials choose from. */
public record DecisionChoice(BanKind kind, LegalBasis basis) {}
