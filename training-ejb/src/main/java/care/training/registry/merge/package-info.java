/**
 * Two records of one person become one, proposed by one and approved by another; undone likewise. What every capability
 * holds of a person follows: each observes {@link care.training.registry.merge.PeopleMerged} and hands its rows over by
 * the {@link care.training.registry.merge.MergeJournal}, which gives them back when the merge is undone.
 */
package care.training.registry.merge;
