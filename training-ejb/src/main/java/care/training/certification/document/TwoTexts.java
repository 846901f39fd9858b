package care.training.certification.document;

/** One text of the certificate in its two languages. */
record TwoTexts(String zh, String en) {
    TwoTexts {
        if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("a text of the certificate lacks a language: " + zh + " / " + en);
        }
    }

    /** The text with {@code {name}} replaced in each language. */
    TwoTexts with(String name, String zhValue, String enValue) {
        return new TwoTexts(zh.replace("{" + name + "}", zhValue), en.replace("{" + name + "}", enValue));
    }
}
