/**
 * Two records of one person become one, proposed by one and approved by another; undone likewise. Whatever names the
 * absorbed record follows, in whichever table it stands, and is given back when the merge is undone. A capability that
 * knows that two records cannot be one person's observes {@link care.training.registry.merge.PeopleMerging}; one that
 * derives something from a person observes {@link care.training.registry.merge.PeopleMerged} and {@link
 * care.training.registry.merge.MergeUndone}.
 */
package care.training.registry.merge;
