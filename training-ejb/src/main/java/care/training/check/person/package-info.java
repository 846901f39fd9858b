/**
 * What the person who was checked has of it: who checked her and on what, which entries bar her and how to object, the
 * employer's written refusal, and the withdrawal of an authorisation.
 */
package care.training.check.person;
