/** What a person asks to have changed about who she is, with a reason, and what a clerk of the association decides. */
package care.training.registry.identity;
