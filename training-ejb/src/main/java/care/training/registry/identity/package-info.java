/**
 * What is added to who somebody is, with a reason: she asks and a clerk of the association decides, or a clerk adds it, at once
 * or once another has looked.
 */
package care.training.registry.identity;
