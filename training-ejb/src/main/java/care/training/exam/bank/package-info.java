/** The item bank, the blueprints, and how a paper is drawn from one by the other. Keys never leave {@code exam}. */
package care.training.exam.bank;
