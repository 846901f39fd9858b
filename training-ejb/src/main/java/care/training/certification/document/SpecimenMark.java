package care.training.certification.document;

import static com.itextpdf.layout.properties.TextAlignment.CENTER;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;

/** What tells a specimen from a certificate: its own word across the page, and a seal that is a picture and signs nothing. */
record SpecimenMark(byte[] seal) {
    /** On the page, and in the place of the holder's name. */
    static final String TEXT = "样张 SPECIMEN";

    private static final float SIZE = 64;
    private static final float TURNED = (float) Math.toRadians(32);

    void mark(PageWriter page, CertificateLayout layout) {
        Image picture = new Image(ImageDataFactory.create(seal));
        picture.getAccessibilityProperties()
                .setAlternateDescription(layout.text("seal").zh() + " " + TEXT);
        page.picture(picture, layout.box(Place.SEAL));
        Paragraph word = page.centred(TEXT, SIZE, Ornament.WARNING, 4).setOpacity(0.3f);
        page.across(word.setTextAlignment(CENTER), TURNED);
    }
}
