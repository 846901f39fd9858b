package care.training.ui.demo;

import care.training.kernel.Level;
import care.training.ui.Bars;
import care.training.ui.Step;
import care.training.ui.Task;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All that pages are made of, each once, to look at while a page is designed. */
@Named
@RequestScoped
public class DesignPage {
    @Inject
    private Texts texts;

    private String name;
    private String choice;

    public List<Step> getSteps() {
        return List.of(
                new Step(texts.get("demo.design.step.first"), "done", "/demo/design"),
                new Step(texts.get("demo.design.step.second"), "current", null),
                new Step(texts.get("demo.design.step.third"), "open", null));
    }

    public List<Task> getTasks() {
        return List.of(
                new Task(
                        texts.get("demo.design.task.first"),
                        texts.get("demo.design.task.first.detail"),
                        12L,
                        "/demo/design",
                        "now"),
                Task.of(
                        texts.get("demo.design.task.second"),
                        texts.get("demo.design.task.second.detail"),
                        "/demo/design"));
    }

    public Bars getBars() {
        return new Bars(
                texts.get("demo.design.bars"),
                texts.get("demo.design.bars.value"),
                texts.get("demo.design.bars.target"),
                List.of(
                        new Bars.Row(texts.get("demo.design.bars.first"), 42, 40L),
                        new Bars.Row(texts.get("demo.design.bars.second"), 18, 30L),
                        new Bars.Row(texts.get("demo.design.bars.third"), 25, null)));
    }

    public Level getLevel() {
        return Level.FIVE;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }
}
