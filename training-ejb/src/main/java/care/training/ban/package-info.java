/**
 * The register of bans: decisions of courts and authorities that bar a person from work with children. One official
 * enters a decision, another approves it; the register decides nothing itself. {@code match} says whether a ban means
 * the person somebody asks about.
 */
package care.training.ban;
