package care.training.certification.issue;

import care.training.kernel.IdentityDocument;

/** Whose certificate it is, as is on record on the day. */
record Holder(String name, IdentityDocument document) {}
