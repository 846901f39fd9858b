package care.training.exam;

import care.training.exam.bank.Blueprint;
import care.training.exam.bank.ItemKind;
import care.training.exam.bank.PaperItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A sitting as its candidate sees it; there are no keys in it.
 *
 * @param paper the items in this candidate's order; none any more after the submission
 * @param serverTime the exam's time now, to set the countdown by
 * @param submittedAt absent while the sitting goes on
 * @param receipt absent while the sitting goes on
 */
public record SittingView(
        UUID id,
        UUID bookingId,
        CandidatePaper paper,
        Instant serverTime,
        Instant startedAt,
        Instant endsAt,
        List<SavedAnswer> answers,
        Instant submittedAt,
        SubmissionReceipt receipt) {

    /** The items in the candidate's order. */
    public record CandidatePaper(List<CandidateItem> items) {
        /** By the sitting's id the same order again on every device. */
        static CandidatePaper of(List<PaperItem> items, UUID sitting) {
            Random random = new Random(sitting.getMostSignificantBits() ^ sitting.getLeastSignificantBits());
            return new CandidatePaper(Blueprint.mixedByKind(items, random).stream()
                    .map(CandidateItem::of)
                    .toList());
        }
    }

    /**
     * @param item the number under which answers are saved
     * @param options absent for true or false
     */
    public record CandidateItem(int item, ItemKind kind, String stem, List<Option> options, BigDecimal points) {
        static CandidateItem of(PaperItem item) {
            List<Option> options = new ArrayList<>();
            for (String text : item.options()) {
                options.add(new Option(String.valueOf((char) ('A' + options.size())), text));
            }
            return new CandidateItem(
                    item.item(), item.kind(), item.stem(), options.isEmpty() ? null : options, item.points());
        }
    }

    /** @param id the letter it is chosen by */
    public record Option(String id, String text) {}
}
