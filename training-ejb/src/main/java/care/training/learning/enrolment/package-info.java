/** Places in classes: enrolment, the waiting list of a full class, withdrawal, and what is recorded of fees. */
package care.training.learning.enrolment;
