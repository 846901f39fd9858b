/**
 * Sites, exam sessions, seats and who is on duty: who may sit where and when. Its promises: seats are never taken above
 * capacity, a person has one booking in a session, and whoever assesses a session is no candidate of it.
 */
package care.training.scheduling;
