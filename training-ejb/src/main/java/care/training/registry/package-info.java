/**
 * People, organizations and what a person holds: identity documents, who may certify, assessors' cards, qualifications
 * and whether a ban stands in a person's way. It knows nothing of the capabilities that write into it.
 */
package care.training.registry;
