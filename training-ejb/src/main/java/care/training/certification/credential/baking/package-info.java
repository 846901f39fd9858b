/** Credentials inside pictures, as Open Badges 3.0 bake them: PNG and SVG that a phone shows and a machine verifies. */
package care.training.certification.credential.baking;
