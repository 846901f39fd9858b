package care.training.learning.online;

import java.util.List;
import java.util.UUID;

/** A unit with its questions and their answers, as those who teach see it. */
public record TaughtUnit(
        UUID id, int position, String title, int minutes, String body, String link, List<NewQuestion> questions) {}
