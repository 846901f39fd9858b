package care.training.scheduling;

/** A duty as the person who has it sees it. */
public record DutyView(SessionView session, DutyKind kind) {}
