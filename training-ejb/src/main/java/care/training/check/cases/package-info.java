/**
 * Possible matches: each is a case that officials decide by two; what they decided holds for later checks of the same person
 * and the same ban as long as nothing of what was compared has changed, and never touches what is certain.
 */
package care.training.check.cases;
