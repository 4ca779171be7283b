// CLEAN: a class that is not partial and has no task
class Report
{
    string Draft(string topic) => topic;
}
