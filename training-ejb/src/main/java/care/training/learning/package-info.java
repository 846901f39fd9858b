/** Learning: enrolment in classes, attendance hours, and the record of what a person has learnt. */
package care.training.learning;
