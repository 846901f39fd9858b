package care.training.certification.document;

import com.itextpdf.kernel.geom.Rectangle;

/**
 * A place on the page, in points of 1/72 inch from the lower left corner.
 *
 * @param y of a text: its lowest line; further lines grow upwards
 * @param height of a picture: its height; of a text: the size of its letters
 */
record Box(float x, float y, float width, float height) {
    /** Size of a text's letters. */
    float size() {
        return height;
    }

    Rectangle rectangle() {
        return new Rectangle(x, y, width, height);
    }
}
