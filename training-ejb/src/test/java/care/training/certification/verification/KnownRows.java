package care.training.certification.verification;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** A database that answers from memory, and knows every call that reached it. */
final class KnownRows {
    private final BiFunction<String, Object[], List<Map<String, Object>>> answers;
    private final List<String> calls = new ArrayList<>();

    /** @param answers the rows of a statement, given its SQL and its last parameter */
    KnownRows(BiFunction<String, Object[], List<Map<String, Object>>> answers) {
        this.answers = answers;
    }

    DataSource database() {
        return proxy(DataSource.class, (self, method, with) -> connection());
    }

    /** What was called since the last time it was asked, statements with their SQL. */
    List<String> calls() {
        List<String> since = List.copyOf(calls);
        calls.clear();
        return since;
    }

    private Connection connection() {
        return proxy(Connection.class, (self, method, with) -> switch (method.getName()) {
            case "prepareStatement" -> statement((String) with[0]);
            case "createArrayOf" -> array((Object[]) with[1]);
            default -> null;
        });
    }

    private PreparedStatement statement(String sql) {
        Object[][] last = {{}};
        return proxy(PreparedStatement.class, (self, method, with) -> {
            calls.add(method.getName() + " of " + sql);
            if (method.getName().equals("setArray")) {
                last[0] = (Object[]) ((Array) with[1]).getArray();
            } else if (List.of("setString", "setObject").contains(method.getName())) {
                last[0] = new Object[] {with[1]};
            }
            return method.getName().equals("executeQuery") ? rows(answers.apply(sql, last[0])) : null;
        });
    }

    private ResultSet rows(List<Map<String, Object>> rows) {
        int[] at = {-1};
        return proxy(ResultSet.class, (self, method, with) -> {
            calls.add(method.getName() + (with == null ? "" : " " + Arrays.toString(with)));
            if (method.getName().equals("next")) {
                return ++at[0] < rows.size();
            }
            Object value = with == null ? null : rows.get(at[0]).get(with[0]);
            return value instanceof String[] many ? array(many) : value;
        });
    }

    private static Array array(Object[] values) {
        return proxy(Array.class, (self, method, with) -> method.getName().equals("getArray") ? values : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
