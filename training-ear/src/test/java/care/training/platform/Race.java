package care.training.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Lets several do their work at the same moment, to see that a rule holds when two try to break it at once. */
public final class Race {

    /** Work inside one transaction. */
    @FunctionalInterface
    public interface Transaction {
        void run(Connection connection) throws SQLException;
    }

    private Race() {}

    /** Each contestant's failure, in their order; empty for one that succeeded. */
    public static List<Optional<Throwable>> between(List<Callable<?>> contestants) {
        CyclicBarrier start = new CyclicBarrier(contestants.size());
        ExecutorService runners = Executors.newFixedThreadPool(contestants.size());
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (Callable<?> contestant : contestants) {
                runs.add(runners.submit(() -> {
                    start.await();
                    return contestant.call();
                }));
            }
            List<Optional<Throwable>> failures = new ArrayList<>();
            for (Future<?> run : runs) {
                failures.add(failure(run));
            }
            return failures;
        } finally {
            runners.shutdownNow();
        }
    }

    /** As {@link #between}, each on a connection and in a transaction of its own that it commits when it is done. */
    public static List<Optional<Throwable>> inTransactions(
            Database database, String name, Transaction... transactions) {
        return between(Stream.of(transactions)
                .<Callable<?>>map(transaction -> () -> commit(database, name, transaction))
                .toList());
    }

    private static Object commit(Database database, String name, Transaction transaction) throws SQLException {
        try (Connection connection = database.connect(name)) {
            connection.setAutoCommit(false);
            transaction.run(connection);
            connection.commit();
            return null;
        }
    }

    private static Optional<Throwable> failure(Future<?> run) {
        try {
            run.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
