package care.training.registry.names;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Which edition of the tables the kept keys of names were made by. Keys of another edition may not find a name that is
 * there, so whoever looks by them compares the edition first, and whoever keeps new ones waits while all are made anew.
 */
@Dependent
public class KeyEditions {
    /** The names of those whom bans bar. */
    public static final String BANS = "BANS";

    /** The names of people on record. */
    public static final String PEOPLE = "PEOPLE";

    /** The names that checks asked about whom nobody knows by them. */
    public static final String CHECKS = "CHECKS";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NameBook book;

    /** Until the transaction ends the edition stays. Problems: TEMPORARILY_UNAVAILABLE when it is not the book's. */
    public void requireCurrent(String owner) {
        if (!book.edition().equals(edition(owner, "for share"))) {
            throw new Problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
        }
    }

    /**
     * Has all keys of an owner made anew if they were made by another edition; of two nodes that start at once one does.
     *
     * @param makeAnew replaces all keys, in the caller's transaction
     */
    public void bringUpToDate(String owner, Runnable makeAnew) {
        if (book.edition().equals(edition(owner, "for update"))) {
            return;
        }
        makeAnew.run();
        becomeCurrent(owner);
    }

    public boolean isCurrent(String owner) {
        return book.edition().equals(edition(owner, ""));
    }

    /** From now on the kept keys of an owner are those of the book. */
    public void becomeCurrent(String owner) {
        database.createNativeQuery("update name_key_edition set edition = :edition where owner = :owner")
                .setParameter("edition", book.edition())
                .setParameter("owner", owner)
                .executeUpdate();
    }

    private Object edition(String owner, String lock) {
        return database.createNativeQuery(
                        "select edition from name_key_edition where owner = :owner " + lock, String.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }
}
