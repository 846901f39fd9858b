package care.training.certification.document;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** What stands where it must not on a page that was set. */
final class PageCheck {
    /** In points: letters have a little air around them. */
    private static final float AIR = 2;

    /** The inner line of the page's frame. */
    private static final Rectangle FRAME =
            new Rectangle(35, 35, PageSize.A4.getWidth() - 70, PageSize.A4.getHeight() - 70);

    private PageCheck() {}

    /**
     * @param place what stands wrong
     * @param over over what; null where it leaves the page's frame; itself where its own lines meet
     */
    record Fault(Place place, Place over) {}

    /** Each pair once. */
    static List<Fault> faults(List<PageWriter.Area> areas) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            PageWriter.Area area = areas.get(i);
            if (!FRAME.contains(area.box())) {
                add(faults, new Fault(area.of(), null));
            }
            for (PageWriter.Area before : areas.subList(0, i)) {
                if (before.part() != area.part() && meet(before, area)) {
                    add(faults, new Fault(area.of(), before.of()));
                }
            }
        }
        return faults;
    }

    private static void add(List<Fault> faults, Fault fault) {
        if (!faults.contains(fault) && !faults.contains(new Fault(fault.over(), fault.place()))) {
            faults.add(fault);
        }
    }

    private static boolean meet(PageWriter.Area one, PageWriter.Area other) {
        return !one.of().mayCover(other.of())
                && !other.of().mayCover(one.of())
                && between(
                        one.box().getLeft(),
                        one.box().getRight(),
                        other.box().getLeft(),
                        other.box().getRight())
                && between(
                        one.box().getBottom(),
                        one.box().getTop(),
                        other.box().getBottom(),
                        other.box().getTop());
    }

    private static boolean between(float from, float to, float otherFrom, float otherTo) {
        return Math.min(to, otherTo) - Math.max(from, otherFrom) > AIR;
    }
}
