package care.training.learning.online;

/** A question as she who must answer it sees it. */
public record AskedQuestion(String stem, String a, String b, String c) {}
